package dev.casebook.architecture.broken.projections.queue;

import dev.casebook.architecture.broken.saga.one.KnowsTwo;

record KnowsASaga(KnowsTwo saga) {}
