package dev.casebook.architecture.broken.domain.supportcase;

public class SupportCase {}
