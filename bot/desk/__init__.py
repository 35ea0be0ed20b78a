"""The coordinators' side: digest, queue, cards, decisions. Rights are read anew at each press."""
