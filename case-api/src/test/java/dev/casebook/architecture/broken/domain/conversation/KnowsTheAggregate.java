package dev.casebook.architecture.broken.domain.conversation;

import dev.casebook.architecture.broken.domain.supportcase.SupportCase;

record KnowsTheAggregate(SupportCase supportCase) {}
