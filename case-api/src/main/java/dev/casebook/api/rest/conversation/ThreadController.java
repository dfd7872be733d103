package dev.casebook.api.rest.conversation;

import dev.casebook.api.rest.answer.Answers;
import dev.casebook.api.rest.answer.ThreadAnswer;
import dev.casebook.api.rest.paging.Freshness;
import dev.casebook.api.rest.paging.ListQuery;
import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.projections.mongo.Page;
import dev.casebook.projections.thread.ThreadDocument;
import dev.casebook.projections.thread.ThreadQueries;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads conversations. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class ThreadController {

    private final ThreadQueries threads;
    private final Freshness freshness;

    ThreadController(ThreadQueries threads, Freshness freshness) {
        this.threads = threads;
        this.freshness = freshness;
    }

    @GetMapping
    ResponseEntity<ThreadAnswer> read(@PathVariable String id, HttpServletRequest request) {
        ListQuery query = ListQuery.of(request);
        freshness.await(request, "thread");
        ThreadDocument.Head head = threads.head(id).orElseThrow(() -> new NotFound("conversation " + id));
        Page<ThreadDocument.Message> page = threads.messages(id, query.cursor(), query.limit());
        return ResponseEntity.ok()
                .eTag(Answers.eTag(head.version()))
                .body(ThreadAnswer.of(head, page.items(), page.next()));
    }
}
