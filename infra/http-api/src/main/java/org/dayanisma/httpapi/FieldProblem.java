package org.dayanisma.httpapi;

/**
 * One reason why a request was refused, tied to the place it comes from.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, for example {@code
 *     /members/3/nationalId}; for a query parameter {@code /} and its name; empty for the whole
 *     body
 * @param code stable, machine-readable reason in kebab case
 * @param detail one sentence for a person; never repeats the refused value
 */
public record FieldProblem(String pointer, String code, String detail) {}
