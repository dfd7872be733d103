package dev.casebook.architecture.broken.domain.history;

import org.axonframework.messaging.MetaData;

record KnowsTheFramework(MetaData metaData) {}
