package org.gongkai.task.lookback;

/** A look-back, and whether it was not there before. */
record StartedLookBack(LookBack lookBack, boolean created) {}
