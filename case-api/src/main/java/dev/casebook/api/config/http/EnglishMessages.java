package dev.casebook.api.config.http;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Says what is wrong with a field in the one language of the contract, whatever the caller or the machine speaks. */
final class EnglishMessages implements MessageInterpolator {

    private final MessageInterpolator messages;

    EnglishMessages(MessageInterpolator messages) {
        this.messages = messages;
    }

    @Override
    public String interpolate(String template, Context context) {
        return messages.interpolate(template, context, Locale.ENGLISH);
    }

    @Override
    public String interpolate(String template, Context context, Locale asked) {
        return messages.interpolate(template, context, Locale.ENGLISH);
    }
}
