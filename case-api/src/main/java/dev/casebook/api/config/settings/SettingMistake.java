package dev.casebook.api.config.settings;

/** A setting that the service cannot start with. Its message is one line for the operator. */
public final class SettingMistake extends RuntimeException {

    /**
     * A setting is wrong.
     *
     * @param setting the name of the setting as the operator writes it
     * @param what what is wrong and what to do, without secrets
     */
    public SettingMistake(String setting, String what) {
        super(setting + ": " + what, null, false, false);
    }
}
