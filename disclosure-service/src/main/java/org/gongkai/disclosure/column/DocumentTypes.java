package org.gongkai.disclosure.column;

import java.util.Set;

/** Which types of documents there are; the items say it. */
public interface DocumentTypes {

  Set<String> names();
}
