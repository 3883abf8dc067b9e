package org.dayanisma.dataprotection;

/**
 * The place of an encrypted field. A ciphertext opens only at the place for which it was made.
 *
 * @param subjectId whose data it is: the id of the member or case that has a data key
 * @param collection store collection of the document
 * @param documentId id of the document
 * @param field name of the field, dotted for nested ones
 */
public record FieldPlace(String subjectId, String collection, String documentId, String field) {}
