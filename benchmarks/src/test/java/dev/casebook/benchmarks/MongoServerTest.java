package dev.casebook.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoServerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://127.0.0.1:7/?w=majority",
                "mongodb://127.0.0.1:7/cases?w=majority",
                "mongodb://127.0.0.1:7?w=majority"
            })
    void a_new_database_keeps_the_options_of_its_server(String uri) {
        var database = new ConnectionString(new MongoServer(uri).newDatabase());

        assertThat(database.getDatabase()).startsWith("casebook_bench_");
        assertThat(database.getHosts()).isEqualTo(List.of("127.0.0.1:7"));
        assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
    }

    @Test
    void no_two_databases_have_one_name() {
        MongoServer server = new MongoServer("mongodb://127.0.0.1:7");

        assertThat(server.newDatabase()).isNotEqualTo(server.newDatabase());
    }

    @Test
    void a_server_that_does_not_answer_is_said_to_be_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MongoServer.reached("mongodb://127.0.0.1:1"))
                .withMessage("No MongoDB answers there");
    }

    @Test
    void what_is_no_connection_string_is_refused_at_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MongoServer("127.0.0.1:7"));
    }
}
