package dev.casebook.api.config.proofs;

import dev.casebook.api.proof.HeadPosts;
import dev.casebook.api.proof.LogCheck;
import dev.casebook.api.proof.Seals;
import dev.casebook.domain.history.Finding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells whether the log was tampered with. The service is up all the same: answers are wanted then more than ever. */
@Component("proofs")
class ProofHealth implements HealthIndicator {

    private final Seals seals;
    private final LogCheck check;
    private final HeadPosts posts;

    ProofHealth(Seals seals, LogCheck check, HeadPosts posts, MeterRegistry meters) {
        this.seals = seals;
        this.check = check;
        this.posts = posts;
        Gauge.builder("casebook.proofs.findings", () -> check.last().findings().size())
                .description("Signs of forgery that the last check of the log found, at most 100")
                .register(meters);
        Gauge.builder("casebook.proofs.sealed", () -> seals.head().size())
                .description("Events that the last signed head covers")
                .register(meters);
        Gauge.builder("casebook.proofs.post.failing", () -> posts.problem() == null ? 0 : 1)
                .description("Whether the last signed head could not be posted")
                .register(meters);
    }

    @Override
    public Health health() {
        LogCheck.Result last = check.last();
        Health.Builder up = Health.up()
                .withDetail("sealedEvents", seals.head().size())
                .withDetail("checkedAt", last.at().toString());
        if (!last.findings().isEmpty()) {
            up.withDetail("warning", "the log was tampered with")
                    .withDetail(
                            "findings",
                            last.findings().stream().map(Finding::toString).toList());
        }
        String unposted = posts.problem();
        if (unposted != null) {
            up.withDetail("posting", "a head did not arrive: " + unposted);
        }
        return up.build();
    }
}
