package org.dayanisma.membership.members.application;

import java.util.List;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Patched;
import org.jspecify.annotations.Nullable;

/** Change how somebody is reached. A contact that is given as null is removed. */
public record ChangeReach(
    Asked asked,
    String memberId,
    Patched<List<@Nullable String>> languages,
    Patched<@Nullable String> email,
    Patched<@Nullable String> mobile) {}
