package dev.casebook.api.notification;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server answered, out of the chain of exceptions that a failed mail comes with. */
final class SmtpCodes {

    private SmtpCodes() {}

    /** The code of the answer that names the cause most closely; 0 where the server gave none. */
    static int of(@Nullable Exception failure) {
        int code = 0;
        for (Exception next = failure; next instanceof MessagingException mail; next = mail.getNextException()) {
            if (next instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (next instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            }
        }
        return code;
    }
}
