package dev.casebook.api.config.settings;

/** A setting that the service cannot start with. Its message is one line for the operator. */
public final class SettingMistake extends RuntimeException {

    private final String field;
    private final String what;

    /**
     * A setting is wrong.
     *
     * @param setting the name of the setting as the operator writes it
     * @param what what is wrong and what to do, without secrets
     */
    public SettingMistake(String setting, String what) {
        this(setting + ": " + what, setting, what);
    }

    private SettingMistake(String message, String field, String what) {
        super(message, null, false, false);
        this.field = field;
        this.what = what;
    }

    /**
     * A file that a setting names is wrong.
     *
     * @param setting the name of the setting
     * @param file the name of the file
     * @param line the line, from 1
     * @param field the field from the top of the file; empty for the file as a whole
     * @param what what is wrong there
     */
    public static SettingMistake inFile(String setting, String file, int line, String field, String what) {
        String where = file + ", line " + line;
        return new SettingMistake(
                setting + ": " + where + (field.isEmpty() ? "" : ", " + field) + ": " + what,
                field.isEmpty() ? setting : field,
                where + ": " + what);
    }

    /** The field of a file that is wrong, or the setting itself. */
    public String field() {
        return field;
    }

    /** What is wrong there; of a field of a file with the name of the file and the line. */
    public String what() {
        return what;
    }
}
