package dev.casebook.architecture.broken.projections.mongo;

public class ViewWriter {}
