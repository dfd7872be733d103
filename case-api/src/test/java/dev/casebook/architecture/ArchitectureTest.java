package dev.casebook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static final ArchitectureRules RULES = new ArchitectureRules("dev.casebook");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.casebook");

    @ParameterizedTest
    @MethodSource
    void the_code_keeps_to(ArchRule rule) {
        rule.check(PRODUCTION);
    }

    static Stream<Named<ArchRule>> the_code_keeps_to() {
        return Stream.of(
                        RULES.the_domain_knows_the_JDK_and_the_modelling_API_alone(),
                        RULES.the_history_of_the_domain_adds_a_JSON_reader_and_nothing_else(),
                        RULES.the_domain_knows_neither_database_nor_network(),
                        RULES.conversations_and_targets_share_values_with_cases_and_nothing_else(),
                        RULES.sagas_know_neither_views_nor_wiring(),
                        RULES.views_know_neither_sagas_nor_wiring(),
                        RULES.views_send_no_commands(),
                        RULES.the_document_database_is_known_to_the_views_and_their_wiring_alone(),
                        RULES.documents_are_written_in_one_place(),
                        RULES.controllers_read_views_through_their_queries(),
                        RULES.no_clock_is_read_outside_the_wiring(),
                        RULES.the_domain_is_given_instants_never_a_clock(),
                        RULES.names_say_what_a_class_is(),
                        RULES.messages_are_records(),
                        RULES.one_class_starts_the_program())
                .map(rule -> Named.of(rule.getDescription(), rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"saga", "projections", "api.rest"})
    void features_form_no_cycle_in(String module) {
        RULES.features_form_no_cycle(module).check(PRODUCTION);
    }

    @Test
    void every_module_is_looked_at() {
        assertThat(Stream.of("domain", "saga", "projections", "api")
                        .filter(module -> !PRODUCTION.containPackage("dev.casebook." + module)))
                .isEmpty();
    }
}
