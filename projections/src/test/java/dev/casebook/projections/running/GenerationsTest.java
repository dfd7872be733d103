package dev.casebook.projections.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.projections.mongo.MongoViews;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GenerationsTest {

    @RepeatedTest(20)
    void a_generation_that_goes_live_on_one_node_is_withdrawn_at_no_time_for_another() {
        try (MongoViews views = MongoViews.embedded()) {
            Generations one = new Generations(views);
            Generations other = new Generations(views);
            int generation = one.next("queue");
            one.building("queue", new Generations.Building("a-rebuild", generation));

            CompletableFuture<Boolean> goesLive = CompletableFuture.supplyAsync(() -> one.goLive("queue", generation));
            Generations.Standing standing;
            do {
                standing = other.standing("queue", generation);
                assertThat(standing).isNotEqualTo(Generations.Standing.WITHDRAWN);
            } while (standing != Generations.Standing.LIVE);

            assertThat(goesLive.join()).isTrue();
        }
    }
}
