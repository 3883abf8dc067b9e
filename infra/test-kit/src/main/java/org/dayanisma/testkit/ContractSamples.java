package org.dayanisma.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * The approved samples of one published event, from the module {@code event-contracts} on the test
 * class path.
 *
 * <p>A consumer feeds every one of them to its own decoder and handler; a producer must produce one
 * of them.
 */
public final class ContractSamples {
  private final String folder;

  private ContractSamples(String folder) {
    this.folder = folder;
  }

  /**
   * The samples of an event.
   *
   * @param context the publishing context, such as {@code membership}
   * @param type the event, such as {@code member-admitted}
   * @param major the major version, from 1
   */
  public static ContractSamples of(String context, String type, int major) {
    return new ContractSamples(context + "/" + type + "/v" + major + "/");
  }

  /** The sample with every field there is. */
  public byte[] complete() {
    return ContractFile.named(folder + "complete.json").bytes();
  }

  /** The sample with nothing but the required fields. */
  public byte[] minimal() {
    return ContractFile.named(folder + "minimal.json").bytes();
  }

  /**
   * Complete, minimal, and the samples of every released minor version: everything that may be in a
   * topic.
   */
  public List<byte[]> all() {
    List<byte[]> samples = new ArrayList<>(List.of(complete(), minimal()));
    samples.addAll(released("complete.json"));
    samples.addAll(released("minimal.json"));
    return List.copyOf(samples);
  }

  ContractFile currentSchema() {
    return ContractFile.named(folder + "schema.json");
  }

  List<ContractFile> releasedSchemas() {
    return ContractFile.matching(folder + "released/*/schema.json");
  }

  private List<byte[]> released(String name) {
    return ContractFile.matching(folder + "released/*/" + name).stream()
        .map(ContractFile::bytes)
        .toList();
  }
}
