package dev.casebook.architecture.broken.projections.queue;

public class QueueQueries {}
