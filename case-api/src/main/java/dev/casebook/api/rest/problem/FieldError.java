package dev.casebook.api.rest.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field as the caller wrote it, nested ones with dots
 * @param message what is wrong, without the value
 */
public record FieldError(String field, String message) {}
