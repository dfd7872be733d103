package dev.casebook.api.config.settings;

import dev.casebook.domain.supportcase.CaseRules;

/** Tells what a case is judged by at this moment. */
@FunctionalInterface
public interface RulesInForce {

    /** The rules as they stand. */
    CaseRules now();
}
