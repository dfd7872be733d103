package dev.casebook.api.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our own opaque ids of customers. Of the id that the wallet knows them by only a digest is kept. */
public final class CustomerKeys {

    private final JdbcClient jdbc;

    /** Keys in the database of the event store. */
    public CustomerKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The opaque id of a customer: the one given before for the same external id, else a new one.
     *
     * @param externalId the customer's id in the wallet, or null
     */
    public String idOf(@Nullable String externalId) {
        if (externalId == null) {
            return newId();
        }
        return idOf(externalId, newId());
    }

    /**
     * The opaque id of a customer: the one given before for the same external id, else the one by which the customer was
     * known so far.
     *
     * @param externalId the customer's id in the wallet
     * @param known the opaque id to give where the external id is new
     */
    public String idOf(String externalId, String known) {
        String digest = digestOf(externalId);
        return find(digest).orElseGet(() -> make(digest, known));
    }

    private Optional<String> find(String digest) {
        return jdbc.sql("SELECT customer_id FROM customer_key WHERE external_id_digest = ?")
                .param(digest)
                .query(String.class)
                .optional();
    }

    /** Two requests at once: the second runs into the unique key and is tried again as a whole. */
    private String make(String digest, String id) {
        jdbc.sql("INSERT INTO customer_key (external_id_digest, customer_id) VALUES (?, ?)")
                .params(digest, id)
                .update();
        return id;
    }

    private static String newId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }

    static String digestOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
