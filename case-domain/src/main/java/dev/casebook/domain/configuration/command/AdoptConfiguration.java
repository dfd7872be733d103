package dev.casebook.domain.configuration.command;

import dev.casebook.domain.supportcase.Issued;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes files into force, unless they say what is in force already.
 *
 * @param configurationId the configuration
 * @param files the text of every file by its name
 * @param version the digest of what they say together, whatever their layout
 * @param issued by whom and when
 */
public record AdoptConfiguration(
        @TargetAggregateIdentifier String configurationId, Map<String, String> files, String version, Issued issued) {}
