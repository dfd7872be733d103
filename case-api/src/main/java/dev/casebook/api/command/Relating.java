package dev.casebook.api.command;

import dev.casebook.domain.conversation.command.MoveConversation;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.MergeContents;
import dev.casebook.domain.supportcase.Parting;
import dev.casebook.domain.supportcase.command.AbsorbCase;
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.MergeCase;
import dev.casebook.domain.supportcase.command.ReleaseCase;
import dev.casebook.domain.supportcase.command.UnlinkCase;
import dev.casebook.domain.supportcase.command.UnmergeCase;

/** Merges and links cases: what concerns two of them is a command, and an event, on each. */
public final class Relating {

    private Relating() {}

    /** Merges a case into another; its conversations go along. */
    public static void merge(Commands commands, String from, String into, String reason, Issued issued) {
        MergeContents contents = commands.send(new MergeCase(from, into, reason, issued));
        if (contents.mergedBefore()) {
            return;
        }
        Issued theirs = Opening.withoutVersion(issued);
        commands.send(new AbsorbCase(
                into,
                from,
                contents.customerId(),
                contents.conversations(),
                contents.tags(),
                contents.unansweredSince(),
                theirs));
        contents.conversations()
                .forEach(conversation -> commands.send(new MoveConversation(conversation, from, into, theirs)));
    }

    /** Undoes a merge; the conversations go back, but where they have gone on to a further case since. */
    public static void unmerge(Commands commands, String caseId, String reason, Issued issued) {
        Parting parting = commands.send(new UnmergeCase(caseId, reason, issued));
        String from = parting.from();
        if (from == null) {
            return;
        }
        Issued theirs = Opening.withoutVersion(issued);
        commands.send(new ReleaseCase(from, caseId, theirs));
        parting.conversations()
                .forEach(conversation -> commands.send(new MoveConversation(conversation, from, caseId, theirs)));
    }

    /** Links two cases. */
    public static void link(Commands commands, String from, String to, LinkKind kind, Issued issued) {
        commands.send(new LinkCase(from, to, kind, issued));
        commands.send(new LinkCase(to, from, kind, Opening.withoutVersion(issued)));
    }

    /** Removes the link between two cases. */
    public static void unlink(Commands commands, String from, String to, Issued issued) {
        commands.send(new UnlinkCase(from, to, issued));
        commands.send(new UnlinkCase(to, from, Opening.withoutVersion(issued)));
    }
}
