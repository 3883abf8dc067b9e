package org.dayanisma.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/** Reads functional routes; tells of those with a method and a path. */
interface RouterFunctionsVisitor extends RouterFunctions.Visitor {

  void found(String method, String path);

  @Override
  default void route(RequestPredicate predicate, HandlerFunction<?> handler) {
    Words words = new Words();
    predicate.accept(words);
    words.methods.forEach(method -> words.paths.forEach(path -> found(method.name(), path)));
  }

  @Override
  default void startNested(RequestPredicate predicate) {}

  @Override
  default void endNested(RequestPredicate predicate) {}

  @Override
  default void resources(Function<ServerRequest, Optional<Resource>> lookup) {}

  @Override
  default void attributes(Map<String, Object> attributes) {}

  @Override
  default void unknown(RouterFunction<?> function) {}

  /** What a predicate asks for. */
  final class Words implements RequestPredicates.Visitor {

    private final List<HttpMethod> methods = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();

    @Override
    public void method(Set<HttpMethod> asked) {
      methods.addAll(asked);
    }

    @Override
    public void path(String pattern) {
      paths.add(pattern);
    }

    @Override
    public void header(String name, String value) {}

    @Override
    public void param(String name, String value) {}

    @Override
    @SuppressWarnings({"deprecation", "removal"}) // still abstract
    public void pathExtension(String extension) {}

    @Override
    public void version(String version) {}

    @Override
    public void startAnd() {}

    @Override
    public void and() {}

    @Override
    public void endAnd() {}

    @Override
    public void startOr() {}

    @Override
    public void or() {}

    @Override
    public void endOr() {}

    @Override
    public void startNegate() {}

    @Override
    public void endNegate() {}

    @Override
    public void unknown(RequestPredicate predicate) {}
  }
}
