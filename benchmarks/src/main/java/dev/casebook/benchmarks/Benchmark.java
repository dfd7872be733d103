package dev.casebook.benchmarks;

/** One part of what is measured. */
interface Benchmark {

    /** Its name on the command line. */
    String part();

    /** Measures, on new stores. */
    void run(Plan plan, Stores stores, Report report) throws Exception;
}
