package dev.casebook.architecture.broken.saga.one;

import dev.casebook.architecture.broken.saga.two.KnowsOne;

public record KnowsTwo(KnowsOne one) {}
