package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;

/** What can be asked of a support case. */
public sealed interface CaseCommand
        permits AbsorbCase,
                AcknowledgeEscalation,
                AddNote,
                AdmitMessage,
                AssignCase,
                AttachConversation,
                ChangeTags,
                ClassifyCase,
                CloseCase,
                CorrectCustomer,
                EscalateCase,
                ExcuseBreach,
                FixDue,
                FreeDue,
                HearMessage,
                HoldCase,
                LinkCase,
                MergeCase,
                OpenCase,
                PendCase,
                ReleaseCase,
                ReopenCase,
                ReportNotification,
                ResolveCase,
                ResumeCase,
                SettleCase,
                StartCase,
                SupplyInformation,
                UnassignCase,
                UnlinkCase,
                UnmergeCase {

    /** The case that is asked. */
    String caseId();

    /** By whom, when, and on what condition. */
    Issued issued();
}
