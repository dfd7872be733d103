package dev.casebook.api.proof;

import dev.casebook.api.log.CaseHistory;
import dev.casebook.domain.history.HashChain;
import dev.casebook.domain.history.ProofBundle;
import dev.casebook.domain.history.ProvedEvent;
import dev.casebook.domain.history.SealedEvent;
import dev.casebook.domain.history.TreeHash;
import dev.casebook.domain.history.TreeHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the bundles that prove the histories of cases. */
@Component
public class CaseProofs {

    private final CaseHistory histories;
    private final LogRows rows;
    private final Seals seals;

    CaseProofs(CaseHistory histories, LogRows rows, Seals seals) {
        this.histories = histories;
        this.rows = rows;
        this.seals = seals;
    }

    /**
     * The bundle of a case, against a head that is signed for it where the last one is older than the log.
     *
     * @return none where no event of such a case is settled in the log
     * @throws NotSealed when an event of the case is not in the tree, though the tree has later ones
     */
    public Optional<ProofBundle> of(String caseId) {
        Seals.Pair heads = seals.now();
        TreeHead earlier = heads.earlier();
        TreeHead later = heads.later();
        List<String> sources = new ArrayList<>(histories.conversationsOf(caseId));
        sources.add(caseId);
        List<SealedEvent> events = rows.of(sources, later.position()).stream()
                .filter(event -> event.concerns(caseId))
                .toList();
        if (events.stream().noneMatch(event -> event.aggregateType().equals("SupportCase"))) {
            return Optional.empty();
        }
        List<byte[]> consistency = earlier.size() == 0 || earlier.size() >= later.size()
                ? List.of()
                : seals.tree().consistency(earlier.size(), later.size());
        return Optional.of(seals.signed(new ProofBundle(
                caseId, seals.key().base64(), earlier, later, hex(consistency), proved(events, later), "")));
    }

    private List<ProvedEvent> proved(List<SealedEvent> events, TreeHead later) {
        HashChain chain = new HashChain();
        List<ProvedEvent> proved = new ArrayList<>();
        for (SealedEvent event : events) {
            long leaf = seals.leafAt(event.position());
            if (leaf < 0) {
                throw new NotSealed(event);
            }
            List<String> path = hex(seals.tree().inclusion(leaf, later.size()));
            proved.add(new ProvedEvent(event, leaf, path, TreeHash.hex(chain.add(event))));
        }
        return proved;
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(TreeHash::hex).toList();
    }
}
