package dev.casebook.api.rest.proof;

import dev.casebook.api.proof.CaseProofs;
import dev.casebook.api.proof.NotSealed;
import dev.casebook.api.proof.Seals;
import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.api.rest.problem.Unavailable;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.history.MerkleTree;
import dev.casebook.domain.history.TreeHash;
import dev.casebook.domain.history.TreeHead;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that nobody altered the log. */
@RestController
@RequestMapping("/api/v1/proofs")
class ProofsController {

    /** The head signed last, and the key that it is checked with. */
    record HeadAnswer(
            long size, long position, String at, String root, String key, String signature, String publicKey) {}

    /** That the log of the later size begins as that of the earlier. */
    record ConsistencyAnswer(long from, long to, String fromRoot, String toRoot, List<String> path) {}

    private final Seals seals;
    private final CaseProofs cases;

    ProofsController(Seals seals, CaseProofs cases) {
        this.seals = seals;
        this.cases = cases;
    }

    @GetMapping("/head")
    HeadAnswer head() {
        TreeHead head = seals.head();
        return new HeadAnswer(
                head.size(),
                head.position(),
                head.at(),
                head.root(),
                head.key(),
                head.signature(),
                seals.key().base64());
    }

    @GetMapping("/cases/{id}")
    BundleAnswer bundle(@PathVariable String id) {
        try {
            return cases.of(id).map(BundleAnswer::of).orElseThrow(() -> new NotFound("case " + id));
        } catch (NotSealed tampered) {
            throw new Unavailable("The history of the case cannot be proved: " + tampered.getMessage());
        }
    }

    @GetMapping("/consistency")
    ConsistencyAnswer consistency(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        long size = seals.provable();
        long first = number("from", from, size);
        long second = number("to", to, size);
        if (first > second) {
            throw new ValidationFailed("from", "must not be greater than to");
        }
        MerkleTree tree = seals.tree();
        return new ConsistencyAnswer(
                first,
                second,
                TreeHash.hex(tree.root(first)),
                TreeHash.hex(tree.root(second)),
                tree.consistency(first, second).stream().map(TreeHash::hex).toList());
    }

    /** A size that a head covers. */
    private static long number(String field, @Nullable String given, long most) {
        try {
            long number = Long.parseLong(given == null ? "" : given);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below like any other wrong number
        }
        throw new ValidationFailed(
                field, "must be a number of events from 1 to " + most + ", the size of the last head");
    }
}
