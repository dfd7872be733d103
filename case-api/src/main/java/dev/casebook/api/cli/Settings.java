package dev.casebook.api.cli;

import dev.casebook.api.config.settings.SettingMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Settings of the service among the options of a command: {@code --name=value} with a dot in the name. They are what the
 * command leaves unmatched, so it must allow that.
 */
final class Settings {

    private static final Pattern SETTING = Pattern.compile("--[a-z][\\w-]*(\\.[\\w-]+)+(=.*)?", Pattern.DOTALL);

    /** What there is: casebook.* checks itself, the rest is documented as Spring's. */
    private static final Pattern KNOWN = Pattern.compile(
            "--(server\\.(port|address)|(casebook|spring|logging|management)\\..+?)(=.*)?", Pattern.DOTALL);

    private final CommandLine command;

    /** The settings among what was given to a command. */
    Settings(CommandSpec command) {
        this.command = command.commandLine();
    }

    /**
     * The settings that were given.
     *
     * @throws ParameterException when something else was given that the command does not know
     * @throws SettingMistake when there is no such setting
     */
    List<String> all() {
        List<String> given = command.getUnmatchedArguments();
        given.stream()
                .filter(word -> !SETTING.matcher(word).matches())
                .findFirst()
                .ifPresent(unknown -> {
                    String kind = unknown.startsWith("-") ? "option" : "argument";
                    throw new ParameterException(command, "Unknown " + kind + ": '" + unknown + "'");
                });
        given.stream()
                .filter(setting -> !KNOWN.matcher(setting).matches())
                .findFirst()
                .ifPresent(unknown -> {
                    String name = unknown.substring(2).replaceFirst("=.*", "");
                    throw new SettingMistake(name, "there is no such setting; look for a typing error");
                });
        return List.copyOf(given);
    }

    /** The settings that were given, with others where these are not. */
    List<String> orElse(String... defaults) {
        List<String> settings = new ArrayList<>(all());
        for (String setting : defaults) {
            String name = setting.substring(2, setting.indexOf('='));
            if (value(name).isEmpty()) {
                settings.add(setting);
            }
        }
        return settings;
    }

    /** The value of a setting, as given here or in the environment. */
    Optional<String> value(String name) {
        String prefix = "--" + name + "=";
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
        return all().stream()
                .filter(setting -> setting.startsWith(prefix))
                .map(setting -> setting.substring(prefix.length()))
                .reduce((first, last) -> last)
                .or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
