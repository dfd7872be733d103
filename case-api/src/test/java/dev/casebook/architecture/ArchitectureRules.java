package dev.casebook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;

/** The rules of the house, for the classes under one root package. */
record ArchitectureRules(String root) {

    private static final Set<String> FRAMEWORK_OF_THE_DOMAIN = Set.of(
            "org.axonframework.modelling..",
            "org.axonframework.eventsourcing..",
            "org.axonframework.messaging..",
            "org.axonframework.commandhandling..",
            "org.axonframework.eventhandling..",
            "org.axonframework.serialization..");

    private static final DescribedPredicate<JavaClass> VALUE = describe(
            "a value",
            type -> type.isRecord() || type.isEnum() || type.isInterface() || type.isAssignableTo(Throwable.class));

    ArchRule the_domain_knows_the_JDK_and_the_modelling_API_alone() {
        DescribedPredicate<JavaClass> known = resideInAnyPackage("java..", "org.jspecify..", root + ".domain..")
                .or(resideInAnyPackage(FRAMEWORK_OF_THE_DOMAIN.toArray(String[]::new)))
                .or(describe("a primitive", type -> type.getBaseComponentType().isPrimitive()));
        return noClasses()
                .that(resideInAPackage(root + ".domain.."))
                .and(DescribedPredicate.not(resideInAPackage(root + ".domain.history..")))
                .should()
                .dependOnClassesThat(DescribedPredicate.not(known));
    }

    ArchRule the_history_of_the_domain_adds_a_JSON_reader_and_nothing_else() {
        return noClasses()
                .that(resideInAPackage(root + ".domain.history.."))
                .should()
                .dependOnClassesThat(DescribedPredicate.not(
                        resideInAnyPackage("java..", "org.jspecify..", root + ".domain..", "tools.jackson.core..")
                                .or(describe(
                                        "a primitive",
                                        type -> type.getBaseComponentType().isPrimitive()))));
    }

    ArchRule the_domain_knows_neither_database_nor_network() {
        return noClasses()
                .that(resideInAPackage(root + ".domain.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net..", "java.nio.file..");
    }

    /** The three speak one language (channels, priorities, the stamp of who acts), but decide apart. */
    ArchRule conversations_and_targets_share_values_with_cases_and_nothing_else() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".domain.conversation..", root + ".domain.responsetime..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".domain.supportcase..")
                        .and(DescribedPredicate.not(VALUE))
                        .and(DescribedPredicate.not(simpleName("Stamp"))));
    }

    ArchRule sagas_know_neither_views_nor_wiring() {
        return noClasses()
                .that(resideInAPackage(root + ".saga.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".projections..",
                        root + ".api..",
                        "org.springframework..",
                        "java.sql..",
                        "com.mongodb..");
    }

    ArchRule views_know_neither_sagas_nor_wiring() {
        return noClasses()
                .that(resideInAPackage(root + ".projections.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".saga..", root + ".api..", "org.springframework..", "java.sql..");
    }

    ArchRule views_send_no_commands() {
        return noClasses()
                .that(resideInAPackage(root + ".projections.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework.commandhandling..", "org.axonframework.modelling.command..");
    }

    ArchRule the_document_database_is_known_to_the_views_and_their_wiring_alone() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".projections..", root + ".api.config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.mongodb..", "org.bson..", "de.bwaldvogel..", "org.axonframework.extensions.mongo..");
    }

    ArchRule documents_are_written_in_one_place() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".projections.mongo..")
                .should()
                .callCodeUnitWhere(
                        describe("bulkWrite is called", call -> call.getName().equals("bulkWrite")));
    }

    ArchRule controllers_read_views_through_their_queries() {
        return noClasses()
                .that(resideInAPackage(root + ".api.rest.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson..", "java.sql..")
                        .or(resideInAPackage(root + ".projections.mongo..").and(DescribedPredicate.not(VALUE))));
    }

    ArchRule no_clock_is_read_outside_the_wiring() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".api.config..", root + ".benchmarks..")
                .should()
                .accessTargetWhere(describe("the machine's clock is read", ArchitectureRules::readsTheMachinesClock));
    }

    ArchRule the_domain_is_given_instants_never_a_clock() {
        return noClasses()
                .that(resideInAPackage(root + ".domain.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class);
    }

    ArchRule names_say_what_a_class_is() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Helpers")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils");
    }

    ArchRule messages_are_records() {
        return classes()
                .that()
                .resideInAnyPackage(root + ".domain.*.event", root + ".domain.*.command")
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beRecords();
    }

    /** The program, and the auditor's, which is a jar of its own. */
    ArchRule one_class_starts_the_program() {
        return methods()
                .that()
                .haveName("main")
                .and()
                .areStatic()
                .should()
                .beDeclaredInClassesThat(simpleName("CasebookApplication").or(simpleName("VerifyBundle")));
    }

    /** A feature is a package directly under its module's. */
    ArchRule features_form_no_cycle(String module) {
        return slices().matching(root + "." + module + ".(*)..").should().beFreeOfCycles();
    }

    /** By a call or by a reference to what could be called. */
    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && !takesAClock(target)
                && (readsAsAMethod(target) || readsAsAConstructor(target));
    }

    private static boolean takesAClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(InstantSource.class));
    }

    private static boolean readsAsAMethod(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return owner.getPackageName().startsWith("java.time") && (name.equals("now") || name.equals("dateNow"))
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(InstantSource.class) && name.equals("system");
    }

    /** A date or calendar that is given no number is one of this moment. */
    private static boolean readsAsAConstructor(CodeUnitAccessTarget target) {
        boolean ofThisMoment = target.getRawParameterTypes().stream().noneMatch(JavaClass::isPrimitive);
        boolean date = target.getOwner().isEquivalentTo(Date.class)
                && target.getRawParameterTypes().isEmpty();
        return target.getName().equals("<init>")
                && (date || ofThisMoment && target.getOwner().isEquivalentTo(GregorianCalendar.class));
    }
}
