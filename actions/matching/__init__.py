"""From a validated request to help given: find, propose, answer, agree, follow up; one verb a module."""
