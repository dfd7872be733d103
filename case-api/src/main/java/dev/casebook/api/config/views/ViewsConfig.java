package dev.casebook.api.config.views;

import com.mongodb.MongoException;
import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.projections.asof.AsOfQueries;
import dev.casebook.projections.asof.AsOfView;
import dev.casebook.projections.casedetail.CaseQueries;
import dev.casebook.projections.casedetail.DetailView;
import dev.casebook.projections.mongo.MongoViews;
import dev.casebook.projections.queue.QueueQueries;
import dev.casebook.projections.queue.QueueView;
import dev.casebook.projections.running.Log;
import dev.casebook.projections.running.Rebuilds;
import dev.casebook.projections.running.ViewRuns;
import dev.casebook.projections.slaboard.BoardQueries;
import dev.casebook.projections.slaboard.BoardView;
import dev.casebook.projections.targets.ReportQueries;
import dev.casebook.projections.targets.TargetQueries;
import dev.casebook.projections.targets.TargetsView;
import dev.casebook.projections.thread.ThreadQueries;
import dev.casebook.projections.thread.ThreadView;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views and what reads them. */
@Configuration(proxyBeanMethods = false)
class ViewsConfig {

    private static final int COUNTS_AT_ONCE = 16;

    @Bean
    MongoViews mongoViews(CasebookSettings settings) {
        String uri = settings.views().uri();
        if (uri == null) {
            return MongoViews.embedded();
        }
        try {
            return MongoViews.at(uri);
        } catch (IllegalArgumentException mistake) {
            throw new SettingMistake("casebook.views.uri", "is no MongoDB connection string; correct it");
        } catch (MongoException unreachable) {
            throw new SettingMistake(
                    "casebook.views.uri",
                    "the MongoDB does not answer or refuses the user; start it or correct the URI");
        }
    }

    @Bean
    ViewRuns viewRuns(
            MongoViews views,
            EventStore events,
            JdbcClient jdbc,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        Log log = new Log(events, () -> headOf(jdbc), serializer, eventSerializer);
        return new ViewRuns(
                views,
                log,
                List.of(
                        new QueueView(),
                        new BoardView(),
                        new TargetsView(),
                        new DetailView(),
                        new ThreadView(),
                        asOf(views)));
    }

    /** The embedded server finds nothing by an index, so that versions would only take memory there. */
    private static AsOfView asOf(MongoViews views) {
        return views.isEmbedded() ? AsOfView.ofTimelines() : AsOfView.ofVersions();
    }

    private static long headOf(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event")
                .query(Long.class)
                .single();
    }

    @Bean
    Rebuilds rebuilds(ViewRuns runs, Clock clock) {
        return new Rebuilds(runs, clock);
    }

    @Bean
    QueueQueries queueQueries(ViewRuns runs, MongoViews views) {
        return views.isEmbedded()
                ? QueueQueries.inOnePass(runs.documents("queue"))
                : QueueQueries.byIndex(runs.documents("queue"), counts());
    }

    /** Beyond so many at once a request counts before it reads, on its own thread. Threads end when they have nothing to do. */
    private static Executor counts() {
        return new ThreadPoolExecutor(
                0,
                COUNTS_AT_ONCE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                ViewsConfig::thread,
                new CallerRunsPolicy());
    }

    private static Thread thread(Runnable counting) {
        Thread thread = new Thread(counting, "queue-counts");
        thread.setDaemon(true);
        return thread;
    }

    @Bean
    BoardQueries boardQueries(ViewRuns runs) {
        return new BoardQueries(runs.documents("slaboard"));
    }

    @Bean
    TargetQueries targetQueries(ViewRuns runs) {
        return new TargetQueries(runs.parts("targets"));
    }

    @Bean
    ReportQueries reportQueries(ViewRuns runs) {
        return new ReportQueries(runs.parts("targets"));
    }

    @Bean
    AsOfQueries asOfQueries(MongoViews views, ViewRuns runs) {
        return views.isEmbedded()
                ? AsOfQueries.ofTimelines(runs.documents("asof"))
                : AsOfQueries.ofVersions(runs.documents("asof"), runs.parts("asof"));
    }

    @Bean
    CaseQueries caseQueries(ViewRuns runs) {
        return new CaseQueries(runs.documents("casedetail"));
    }

    @Bean
    ThreadQueries threadQueries(ViewRuns runs) {
        return new ThreadQueries(runs.documents("thread"));
    }
}
