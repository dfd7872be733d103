package dev.casebook.architecture.broken.domain;

import org.springframework.stereotype.Component;

@Component
class KnowsSpring {}
