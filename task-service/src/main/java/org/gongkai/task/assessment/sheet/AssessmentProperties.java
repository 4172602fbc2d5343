package org.gongkai.task.assessment.sheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Assessment.
 *
 * @param contestDays working days in which a unit may contest its sheet
 */
@Validated
@ConfigurationProperties("gongkai.task.assessment")
record AssessmentProperties(@DefaultValue("5") @Min(1) @Max(90) int contestDays) {}
