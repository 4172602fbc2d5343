package org.gongkai.disclosure.item;

import java.util.Set;

/** What is public of these items may have changed; told within this instance only. */
public record ItemsChanged(Set<String> ids) {}
