package dev.casebook.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.rest.Api.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A merge that was a mistake, undone over HTTP: both cases, their conversations, promises and histories. */
@RunningCasebook
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnmergeContractTest {

    @LocalServerPort
    private int port;

    private Api api;
    private String source;
    private String talk;
    private String target;

    @BeforeEach
    void a_case_that_waits_and_another_of_the_same_customer() {
        api = new Api("http://127.0.0.1:" + port);
        String customer = "u-" + UUID.randomUUID();
        Answer opened = open(customer, "\"tags\":[\"late\"],\"description\":\"first\",");
        source = opened.text("/id");
        talk = opened.text("/conversations/0");
        command(source, "pending", "{\"reason\":\"CUSTOMER\"}");
        target = open(customer, "").text("/id");
    }

    @Test
    void the_case_stands_again_as_before_the_merge_with_its_conversations() {
        JsonNode before = merge().json();
        Answer undone = unmerge(source);

        assertThat(undone.status()).as(undone.raw().body()).isEqualTo(200);
        assertThat(undone.text("/status")).isEqualTo("PENDING");
        assertThat(undone.text("/pendingReason")).isEqualTo("CUSTOMER");
        assertThat(undone.json().has("mergedInto")).isFalse();
        assertThat(undone.json().at("/conversations")).isEqualTo(before.at("/conversations"));
        assertThat(undone.json().at("/tags")).isEqualTo(before.at("/tags"));
        assertThat(api.getAfter(undone, "/api/v1/cases/" + source).text("/status"))
                .isEqualTo("PENDING");
        Answer other = api.getAfter(undone, "/api/v1/cases/" + target);
        assertThat(other.json().at("/conversations").size()).isZero();
        assertThat(other.json().at("/tags").size()).isZero();
        assertThat(queued(undone)).contains(source).doesNotContain(target);
    }

    @Test
    void what_was_said_since_stays_where_it_was_said_and_what_comes_goes_to_the_case_again() {
        merge();
        Answer meanwhile = say("meanwhile");
        Answer undone = unmerge(source);
        Answer afterwards = say("afterwards");

        assertThat(meanwhile.text("/case")).isEqualTo(target);
        assertThat(afterwards.text("/case")).isEqualTo(source);
        Answer thread = api.getAfter(afterwards, "/api/v1/conversations/" + talk);
        assertThat(thread.text("/case")).isEqualTo(source);
        assertThat(thread.json()
                        .at("/items")
                        .valueStream()
                        .map(said -> said.at("/text").asString() + " in "
                                + (said.at("/case").asString().equals(source) ? "source" : "target")))
                .containsExactly("first in source", "meanwhile in target", "afterwards in source");
        assertThat(undone.status()).isEqualTo(200);
        assertThat(said(history(source))).containsExactly("first", "afterwards");
        assertThat(said(history(target))).containsExactly("meanwhile");
    }

    @Test
    void both_cases_and_the_conversation_record_it() {
        merge();
        unmerge(source);

        assertThat(history(source))
                .filteredOn(item -> item.at("/type").asString().equals("CaseUnmerged"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.at("/payload/from").asString()).isEqualTo(target);
                    assertThat(item.at("/payload/reason").asString()).isEqualTo("two matters");
                    assertThat(item.at("/actor/id").asString()).isEqualTo("li.na");
                });
        assertThat(history(target))
                .extracting(item -> item.at("/type").asString())
                .contains("CaseAbsorbed", "CaseReleased");
        assertThat(history(source))
                .filteredOn(item -> item.at("/type").asString().equals("ConversationMoved"))
                .extracting(item -> item.at("/payload/caseId").asString())
                .containsExactly(target, source);
    }

    @Test
    void its_promises_start_from_their_own_start_and_stand_still_as_before() {
        Answer merged = merge();
        assertThat(target(merged, "RESOLUTION").at("/state").asString()).isEqualTo("CANCELLED");
        Answer undone = unmerge(source);

        JsonNode resolution = target(undone, "RESOLUTION");
        assertThat(resolution.at("/state").asString()).isEqualTo("PAUSED");
        assertThat(resolution.at("/startedAt").asString()).isEqualTo(undone.text("/openedAt"));
        assertThat(target(undone, "FIRST_RESPONSE").at("/state").asString()).isEqualTo("RUNNING");
        JsonNode explained = api.get("/api/v1/sla/cases/" + source + "/explanation")
                .json()
                .at("/targets")
                .valueStream()
                .filter(one -> one.at("/metric").asString().equals("RESOLUTION"))
                .findFirst()
                .orElseThrow();
        assertThat(explained.at("/state").asString()).isEqualTo("PAUSED");
        assertThat(explained.has("outcome")).isFalse();
        Answer listed = api.getAfter(undone, "/api/v1/sla/targets?metric=RESOLUTION&state=PAUSED&limit=500");
        assertThat(listed.json()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.at("/case").asString()))
                .contains(source);
    }

    @Test
    void a_difference_shows_what_the_merge_and_its_undoing_changed() {
        merge();
        long version = Long.parseLong(unmerge(source).header("ETag").replace("\"", ""));
        String path = "/api/v1/cases/" + source + "/diff?from=";

        assertThat(differences(path + (version - 2) + "&to=" + (version - 1)))
                .contains(
                        "status: PENDING > MERGED by CaseMerged",
                        "targets.RESOLUTION/1.state: PAUSED > CANCELLED by TargetCancelled");
        assertThat(differences(path + (version - 1) + "&to=" + version))
                .contains("status: MERGED > PENDING by CaseUnmerged", "pendingReason:  > CUSTOMER by CaseUnmerged");
        assertThat(differences(path + (version - 2) + "&to=" + version))
                .noneMatch(change -> change.startsWith("status") || change.startsWith("conversations"));
    }

    private List<String> differences(String path) {
        Answer diff = api.get(path);
        assertThat(diff.status()).as(diff.raw().body()).isEqualTo(200);
        return diff.json()
                .at("/changes")
                .valueStream()
                .map(change -> change.at("/field").asString() + ": "
                        + change.at("/from").asString("") + " > "
                        + change.at("/to").asString("") + " by "
                        + change.at("/events/" + (change.at("/events").size() - 1) + "/type")
                                .asString())
                .toList();
    }

    @Test
    void past_instants_show_it_merged_while_it_was() {
        String whileMerged = merge().text("/updatedAt");
        Answer undone = unmerge(source);

        Answer then = api.get("/api/v1/cases/" + source + "?asOf=" + whileMerged);
        assertThat(then.text("/status")).isEqualTo("MERGED");
        assertThat(then.text("/mergedInto")).isEqualTo(target);
        Answer since = api.get("/api/v1/cases/" + source + "?asOf=" + undone.text("/updatedAt"));
        assertThat(since.text("/status")).isEqualTo("PENDING");
        assertThat(api.get("/api/v1/cases/" + target + "?asOf=" + whileMerged).text("/conversations/0"))
                .isEqualTo(talk);
    }

    @Test
    void undone_merges_may_be_merged_again() {
        merge();
        unmerge(source);
        Answer again = merge();

        assertThat(again.text("/status")).isEqualTo("MERGED");
        assertThat(say("to the other").text("/case")).isEqualTo(target);
        assertThat(api.getAfter(again, "/api/v1/cases/" + target).text("/conversations/0"))
                .isEqualTo(talk);
        assertThat(unmerge(source).text("/status")).isEqualTo("PENDING");
    }

    @Test
    void undoing_it_twice_changes_nothing_the_second_time() {
        merge();
        Answer once = unmerge(source);
        Answer twice = unmerge(source);

        assertThat(twice.status()).isEqualTo(200);
        assertThat(twice.header("ETag")).isEqualTo(once.header("ETag"));
    }

    @Test
    void a_case_that_was_never_merged_has_nothing_to_undo() {
        Answer refused = unmerge(source);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/reason")).isEqualTo("INVALID_TRANSITION");
        assertThat(refused.text("/detail")).contains("undoing its merge");
        assertThat(unmerge("none").status()).isEqualTo(404);
        assertThat(command(source, "unmerge", "{}").status()).isEqualTo(400);
        assertThat(command(source, "unmerge", "{\"reason\":\" \"}").status()).isEqualTo(400);
    }

    @Test
    void a_case_stays_merged_while_the_other_is_closed_or_merged_itself() {
        merge();
        command(target, "resolve", "{\"resolution\":\"SOLVED\",\"summary\":\"done\"}");
        command(target, "close", "{\"reason\":\"done\"}");
        Answer closed = unmerge(source);
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.text("/reason")).isEqualTo("CASE_CLOSED");
        assertThat(api.get("/api/v1/cases/" + source).text("/status")).isEqualTo("MERGED");

        command(target, "reopen", "{\"reason\":\"two matters\"}");
        Answer third = open(api.get("/api/v1/cases/" + target).text("/customer/externalId"), "");
        command(target, "merge", "{\"into\":\"" + third.text("/id") + "\",\"reason\":\"the same\"}");
        assertThat(unmerge(source).text("/reason")).isEqualTo("CASE_MERGED");

        assertThat(unmerge(target).status()).isEqualTo(200);
        assertThat(unmerge(source).text("/status")).isEqualTo("PENDING");
        assertThat(say("home again").text("/case")).isEqualTo(source);
    }

    private Answer open(String customer, String more) {
        return api.post(
                "/api/v1/cases",
                "{\"customer\":{\"externalId\":\"" + customer + "\"}," + more
                        + "\"channel\":\"CHAT\",\"subject\":\"充值未到账\"}");
    }

    private Answer merge() {
        return command(source, "merge", "{\"into\":\"" + target + "\",\"reason\":\"the same\"}");
    }

    private Answer unmerge(String id) {
        return command(id, "unmerge", "{\"reason\":\"two matters\"}");
    }

    private Answer say(String text) {
        return api.post(
                "/api/v1/conversations/" + talk + "/messages",
                "{\"author\":{\"kind\":\"BOT\"},\"text\":\"" + text + "\"}");
    }

    private Answer command(String id, String call, String body) {
        return api.post("/api/v1/cases/" + id + "/" + call, body, "Casebook-Actor", "AGENT:li.na");
    }

    private List<JsonNode> history(String id) {
        return api.get("/api/v1/cases/" + id + "/history?limit=500")
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private static Stream<String> said(List<JsonNode> history) {
        return history.stream()
                .filter(item -> item.at("/type").asString().equals("MessagePosted"))
                .map(item -> item.at("/payload/text").asString());
    }

    private List<String> queued(Answer command) {
        return api.getAfter(command, "/api/v1/queues/_all?tag=late&limit=500")
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private static JsonNode target(Answer shown, String metric) {
        return shown.json()
                .at("/targets")
                .valueStream()
                .filter(one -> one.at("/metric").asString().equals(metric))
                .findFirst()
                .orElseThrow();
    }
}
