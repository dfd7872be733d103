package dev.casebook.architecture.broken.saga;

import dev.casebook.architecture.broken.projections.queue.QueueQueries;

record ReadsAView(QueueQueries queue) {}
