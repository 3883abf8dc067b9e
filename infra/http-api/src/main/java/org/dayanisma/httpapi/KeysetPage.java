package org.dayanisma.httpapi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a list.
 *
 * @param items no more than were asked for
 * @param next relative link of the next page with the same filters, null on the last page
 */
public record KeysetPage<T>(List<T> items, @Nullable String next) {

  public KeysetPage {
    items = List.copyOf(items);
  }

  /**
   * The page for the request being answered.
   *
   * @param rows up to {@link PageRequest#rowsToRead()} rows in list order; one more than the limit
   *     means there is a next page
   * @param cursorOf {@link PageRequest#cursor} of the sort values of a row
   */
  public static <T> KeysetPage<T> of(
      List<T> rows, PageRequest page, Function<? super T, String> cursorOf) {
    if (rows.size() <= page.limit()) {
      return new KeysetPage<>(rows, null);
    }
    List<T> items = rows.subList(0, page.limit());
    return new KeysetPage<>(items, link(page.limit(), cursorOf.apply(items.getLast())));
  }

  /** The same page, with each item turned into what is shown. */
  public <R> KeysetPage<R> map(Function<? super T, ? extends R> mapper) {
    return new KeysetPage<>(items.stream().<R>map(mapper).toList(), next);
  }

  private static String link(int limit, String after) {
    UriComponentsBuilder current = ServletUriComponentsBuilder.fromCurrentRequest();
    return current
        .scheme(null)
        .userInfo(null)
        .host(null)
        .port(null)
        .replaceQueryParam("limit", limit)
        .replaceQueryParam("after", after)
        .build()
        .toUriString();
  }
}
