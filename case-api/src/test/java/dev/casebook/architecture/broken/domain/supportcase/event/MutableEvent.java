package dev.casebook.architecture.broken.domain.supportcase.event;

class MutableEvent {}
