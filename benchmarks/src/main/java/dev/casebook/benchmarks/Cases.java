package dev.casebook.benchmarks;

import dev.casebook.domain.supportcase.Priority;

/** What agents do all day, in process or over HTTP. Each call returns once the service has acknowledged it. */
interface Cases {

    /** So many teams share the cases. */
    int TEAMS = 20;

    /** What every note says. */
    String NOTE = "Called him; he sends a picture of the receipt.";

    /** Opens a case; different numbers are of different customers, teams and priorities. Returns its id. */
    String open(int number) throws Exception;

    /** Adds a note: one event. */
    void note(String caseId) throws Exception;

    /** Gives the case to an agent of a team. */
    void assign(String caseId, String team, String agent) throws Exception;

    /** Sorts the case into a topic and a priority. */
    void classify(String caseId, String topic, Priority priority) throws Exception;

    /** Resolves the case. */
    void resolve(String caseId) throws Exception;
}
