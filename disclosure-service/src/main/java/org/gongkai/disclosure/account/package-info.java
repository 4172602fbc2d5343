/**
 * The register of official websites and new-media accounts (政府网站与政务新媒体基本信息库): filing, activity,
 * what is neglected in them, and what citizens see of them.
 */
@NullMarked
package org.gongkai.disclosure.account;

import org.jspecify.annotations.NullMarked;
