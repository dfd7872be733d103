package dev.casebook.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Under {@code broken} stands a house in miniature that breaks every rule: each rule must name the class that does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesCanFailTest {

    private static final String ROOT = RulesCanFailTest.class.getPackageName() + ".broken";
    private static final ArchitectureRules RULES = new ArchitectureRules(ROOT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource
    void a_rule_names_the_class_that_breaks_it(ArchRule rule, String breaker) {
        var result = rule.evaluate(BROKEN);

        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(breaker));
    }

    static Stream<Arguments> a_rule_names_the_class_that_breaks_it() {
        return Stream.of(
                broken(RULES.the_domain_knows_the_JDK_and_the_modelling_API_alone(), "KnowsSpring"),
                broken(RULES.the_history_of_the_domain_adds_a_JSON_reader_and_nothing_else(), "KnowsTheFramework"),
                broken(RULES.the_domain_knows_neither_database_nor_network(), "KnowsTheDatabase"),
                broken(RULES.conversations_and_targets_share_values_with_cases_and_nothing_else(), "KnowsTheAggregate"),
                broken(RULES.sagas_know_neither_views_nor_wiring(), "ReadsAView"),
                broken(RULES.views_know_neither_sagas_nor_wiring(), "KnowsASaga"),
                broken(RULES.views_send_no_commands(), "SendsACommand"),
                broken(RULES.the_document_database_is_known_to_the_views_and_their_wiring_alone(), "KnowsTheDriver"),
                broken(RULES.documents_are_written_in_one_place(), "WritesItself"),
                broken(RULES.controllers_read_views_through_their_queries(), "WritesAView"),
                broken(RULES.no_clock_is_read_outside_the_wiring(), "ReadsTheMachinesClock"),
                broken(RULES.no_clock_is_read_outside_the_wiring(), "RefersToTheMachinesClock"),
                broken(RULES.no_clock_is_read_outside_the_wiring(), "RefersToMilliseconds"),
                broken(RULES.no_clock_is_read_outside_the_wiring(), "TakesTheSystemsInstants"),
                broken(RULES.no_clock_is_read_outside_the_wiring(), "MakesACalendar"),
                broken(RULES.no_clock_is_read_outside_the_wiring(), "ReadsMilliseconds"),
                broken(RULES.the_domain_is_given_instants_never_a_clock(), "TakesAClock"),
                broken(RULES.names_say_what_a_class_is(), "CaseManager"),
                broken(RULES.messages_are_records(), "MutableEvent"),
                broken(RULES.one_class_starts_the_program(), "StartsAnotherProgram"),
                broken(RULES.features_form_no_cycle("saga"), "KnowsOne"));
    }

    private static Arguments broken(ArchRule rule, String breaker) {
        return arguments(Named.of(rule.getDescription(), rule), breaker);
    }
}
