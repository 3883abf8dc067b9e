package org.dayanisma.testkit;

import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * A query as it was sent to a store, by any command: one that reads, counts, changes or removes.
 *
 * @param limited whether only the first few are wanted
 * @param place class and method that sent it; empty until that is looked up
 */
record AskedQuery(
    String database,
    String collection,
    BsonDocument filter,
    BsonDocument sort,
    boolean limited,
    String place) {

  private static final BsonDocument NONE = new BsonDocument();

  /** Parts of a path that are data: places in a list, keys of a map. */
  private static final Pattern DATA = Pattern.compile("\\.(?:\\d+|[^.]{20,})(?=\\.|$)");

  /** The queries in a command, none if it asks for nothing. */
  static List<AskedQuery> of(CommandStartedEvent event) {
    BsonDocument command = event.getCommand();
    return switch (event.getCommandName()) {
      case "find" ->
          List.of(
              of(
                  event,
                  document(command, "filter"),
                  document(command, "sort"),
                  command.containsKey("limit")));
      case "count" ->
          command.containsKey("query") && !document(command, "query").isEmpty()
              ? List.of(of(event, document(command, "query"), NONE, false))
              : List.of(); // the number is known without reading the documents
      case "distinct" -> List.of(of(event, document(command, "query"), NONE, false));
      case "findAndModify" ->
          List.of(of(event, document(command, "query"), document(command, "sort"), true));
      case "aggregate" -> List.of(ofPipeline(event));
      case "update" -> ofParts(event, "updates");
      case "delete" -> ofParts(event, "deletes");
      default -> List.of();
    };
  }

  private static List<AskedQuery> ofParts(CommandStartedEvent event, String parts) {
    List<AskedQuery> queries = new ArrayList<>();
    for (BsonValue part : event.getCommand().getArray(parts)) {
      queries.add(of(event, document(part.asDocument(), "q"), NONE, false));
    }
    return queries;
  }

  /** The part before the first stage that is no longer about the stored documents. */
  private static AskedQuery ofPipeline(CommandStartedEvent event) {
    BsonDocument filter = NONE;
    BsonDocument sort = NONE;
    boolean limited = false;
    for (BsonValue stage : event.getCommand().getArray("pipeline")) {
      BsonDocument one = stage.asDocument();
      if (one.containsKey("$match") && filter.isEmpty()) {
        filter = document(one, "$match");
      } else if (one.containsKey("$sort") && sort.isEmpty()) {
        sort = document(one, "$sort");
      } else {
        limited = one.containsKey("$limit");
        break;
      }
    }
    return of(event, filter, sort, limited);
  }

  private static AskedQuery of(
      CommandStartedEvent event, BsonDocument filter, BsonDocument sort, boolean limited) {
    BsonValue collection = event.getCommand().get(event.getCommandName());
    return new AskedQuery(
        event.getDatabaseName(),
        collection instanceof BsonString name ? name.getValue() : "",
        filter,
        sort,
        limited,
        "");
  }

  private static BsonDocument document(BsonDocument from, String field) {
    return from.get(field) instanceof BsonDocument found ? found : NONE;
  }

  /** A copy to keep, because the driver reuses what an event shows for other commands. */
  AskedQuery askedAt(String where) {
    return new AskedQuery(database, collection, copy(filter), copy(sort), limited, where);
  }

  private static BsonDocument copy(BsonDocument shown) {
    return BsonDocument.parse(shown.toJson());
  }

  /** This is the same for all queries that differ only in their values. */
  String kind() {
    return collection + " " + shape(filter) + " " + sort.toJson() + (limited ? " limited" : "");
  }

  private static String shape(BsonValue value) {
    if (value instanceof BsonDocument document) {
      StringBuilder fields = new StringBuilder("{");
      document.forEach(
          (field, below) -> fields.append(path(field)).append(shape(below)).append(' '));
      return fields.append('}').toString();
    }
    if (value.isArray()) {
      TreeSet<String> elements = new TreeSet<>();
      value.asArray().forEach(element -> elements.add(shape(element)));
      return elements.toString();
    }
    return "";
  }

  private static String path(String field) {
    return DATA.matcher(field).replaceAll(".*");
  }

  /** The fields it asks for, in their order, without values. */
  String fields() {
    List<String> fields = new ArrayList<>();
    collect(filter, fields);
    return "{" + String.join(", ", fields) + "}";
  }

  private static void collect(BsonDocument part, List<String> fields) {
    part.forEach((field, below) -> {
      if (!field.startsWith("$")) {
        String name = path(field);
        if (!fields.contains(name)) {
          fields.add(name);
        }
      } else if (below.isArray()) {
        below
            .asArray()
            .forEach(one -> {
              if (one.isDocument()) {
                collect(one.asDocument(), fields);
              }
            });
      }
    });
  }
}
