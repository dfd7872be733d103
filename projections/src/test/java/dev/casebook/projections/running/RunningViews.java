package dev.casebook.projections.running;

import static org.awaitility.Awaitility.await;

import dev.casebook.projections.View;
import dev.casebook.projections.asof.AsOfView;
import dev.casebook.projections.mongo.MongoViews;
import dev.casebook.projections.queue.QueueQueries;
import dev.casebook.projections.queue.QueueView;
import dev.casebook.projections.slaboard.BoardView;
import dev.casebook.projections.targets.TargetsView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Views that run on a log in memory and a database of their own. */
@Execution(ExecutionMode.CONCURRENT)
abstract class RunningViews {

    final FlakyView flaky = new FlakyView();
    TestLog log;
    MongoViews views;
    ViewRuns runs;

    /** An empty database. */
    abstract MongoViews database();

    /** How past instants are kept: as a node that runs on this database does. */
    AsOfView asOf() {
        return views.isEmbedded() ? AsOfView.ofTimelines() : AsOfView.ofVersions();
    }

    /** How the queue is read: as a node that runs on this database does. */
    QueueQueries queue() {
        return views.isEmbedded()
                ? QueueQueries.inOnePass(runs.documents("queue"))
                : QueueQueries.byIndex(runs.documents("queue"), ForkJoinPool.commonPool());
    }

    @BeforeEach
    void start() {
        log = new TestLog();
        views = database();
        runs = node();
    }

    @AfterEach
    void end() {
        runs.close();
        views.close();
        log.close();
    }

    /** One more node on the same log and database, started. */
    ViewRuns node() {
        ViewRuns node = new ViewRuns(views, log.log(), all(), Duration.ofMillis(300));
        node.start();
        return node;
    }

    /** The views that run. */
    List<View<?>> all() {
        return List.of(new QueueView(), new BoardView(), new TargetsView(), asOf(), flaky);
    }

    void awaitViews() {
        await().until(() -> runs.reached(runs.head()));
    }

    List<Document> documents(String view) {
        return runs.documents(view).get().find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
