package org.dayanisma.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dayanisma.gateway.docs.OwnPaths;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The gateway leads to the routes that exist, and to nothing else. {@code route-templates.txt}
 * lists them; a test of {@code infra/local} compares that list with the controllers of all
 * services.
 */
class RouteTableTest {

  private static final String API = "/api/";

  private final RouteTable table = new RouteTable();
  private final List<String> templates = RouteTemplate.all();

  @Test
  void everyRouteOfAServiceIsRoutedToAService() {
    Set<String> ofServices = new TreeSet<>(templates);
    ofServices.removeAll(OwnPaths.all());
    assertThat(ofServices).isNotEmpty();
    assertThat(ofServices)
        .filteredOn(template -> table.backendFor(template).isEmpty())
        .as("routes that the gateway does not pass on")
        .isEmpty();
  }

  @Test
  void everyResourceOfTheTableHasARoute() {
    assertThat(table.exactly())
        .filteredOn(resource -> !templates.contains(API + resource))
        .as("resources of the table that no service has")
        .isEmpty();
    assertThat(table.withAllBelow())
        .filteredOn(
            resource -> templates.stream().noneMatch(t -> t.startsWith(API + resource + "/")))
        .as("resources of the table below which no service has anything")
        .isEmpty();
  }

  @Test
  void everyPathThatIsOpenToEverybodyHasARoute() throws IOException {
    List<String> open = openPaths();
    assertThat(open).contains("/health");
    assertThat(open)
        .filteredOn(pattern -> {
          var parsed = PathPatternParser.defaultInstance.parse(pattern);
          return templates.stream().map(PathContainer::parsePath).noneMatch(parsed::matches);
        })
        .as("open paths that lead nowhere")
        .isEmpty();
  }

  private static List<String> openPaths() throws IOException {
    var sources =
        new YamlPropertySourceLoader().load("gateway", new ClassPathResource("gateway.yml"));
    return new Binder(ConfigurationPropertySources.from(sources))
        .bind("dayanisma.access.open-paths", Bindable.listOf(String.class))
        .get();
  }
}
