package dev.casebook.architecture.broken.domain;

class CaseManager {}
