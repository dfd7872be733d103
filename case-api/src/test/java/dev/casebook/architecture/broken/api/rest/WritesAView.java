package dev.casebook.architecture.broken.api.rest;

import dev.casebook.architecture.broken.projections.mongo.ViewWriter;

record WritesAView(ViewWriter writer) {}
