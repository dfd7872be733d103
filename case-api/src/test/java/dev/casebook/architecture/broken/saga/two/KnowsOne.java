package dev.casebook.architecture.broken.saga.two;

import dev.casebook.architecture.broken.saga.one.KnowsTwo;

public record KnowsOne(KnowsTwo two) {}
